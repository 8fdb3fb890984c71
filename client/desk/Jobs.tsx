// Work behind the scenes that was given up; whoever keeps the service running begins it anew.
import { useQueryClient } from '@tanstack/solid-query'
import { createSignal, Show } from 'solid-js'
import type { StuckJob } from '../../shared/jobs.ts'
import { now } from '../clock.ts'
import { past, sentence } from '../format.ts'
import { useInfiniteQuery } from '../query.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { CardList } from '../ui/CardList.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Section } from '../ui/Section.tsx'
import './Jobs.css'
import { retryJob, stuckJobsQuery } from './queries.ts'
import { text } from './text.ts'

export function Jobs() {
  const t = text.use()
  const pages = useInfiniteQuery(() => ({ ...stuckJobsQuery(), refetchOnMount: 'always' }))
  const jobs = () => (pages.isSuccess ? pages.data.pages.flatMap((page) => page.jobs) : [])
  return (
    <Show when={jobs().length > 0}>
      <Section title={t().jobs.title} lead={t().jobs.lead}>
        <CardList
          items={jobs()}
          columns
          more={{
            when: pages.hasNextPage,
            busy: pages.isFetchingNextPage,
            about: t().jobs.title,
            onPress: () => void pages.fetchNextPage(),
          }}
        >
          {(job) => <Job job={job} />}
        </CardList>
      </Section>
    </Show>
  )
}

function Job(props: { job: StuckJob }) {
  const t = text.use()
  const client = useQueryClient()
  const [hasFailed, setFailed] = createSignal(false)
  async function retry() {
    setFailed(false)
    try {
      await retryJob(client, props.job.id)
    } catch {
      setFailed(true)
      return
    }
    announce(t().jobs.retried)
    // The job that was pressed is gone from the list.
    document.querySelector('h1')?.focus({ preventScroll: true })
  }
  return (
    <article class="job">
      <h3>{t().jobs.kinds[props.job.kind]}</h3>
      <Facts
        facts={[
          {
            term: t().jobs.stuckAt,
            answer: (
              <time datetime={props.job.stuckAt}>{sentence(past(props.job.stuckAt, now()))}</time>
            ),
          },
          {
            term: t().jobs.asked,
            answer: (
              <time datetime={props.job.createdAt}>
                {sentence(past(props.job.createdAt, now()))}
              </time>
            ),
          },
          { term: t().jobs.tries, answer: String(props.job.tries) },
          { term: t().jobs.lastError, answer: <code>{props.job.lastError}</code> },
        ]}
      />
      <Show when={hasFailed()}>
        <Notice tone="error" title={t().jobs.failed} live>
          <p>{t().jobs.failedBody}</p>
        </Notice>
      </Show>
      <Button
        variant="secondary"
        about={t().jobs.kinds[props.job.kind]}
        onClick={() => void retry()}
      >
        {t().jobs.retry}
      </Button>
    </article>
  )
}
