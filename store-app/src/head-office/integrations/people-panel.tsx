import type { CustomerMatchView, MatchCandidateView } from '@passerelle/shared/api/integrations';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/marks.js';
import { Panel } from '../../ui/office.js';
import classes from './integrations.module.css';
import { useMatchDecision, useMatches } from './integrations-calls.js';
import { useIntegrationsWords } from './integrations-words.js';
import { Listing } from './listing.js';
import { Refusal } from './refusal.js';

/** People of files who may be somebody we know: both side by side, and who decides says which. */
export function PeoplePanel() {
  const { say } = useIntegrationsWords();
  const matches = useMatches();
  return (
    <Panel
      title={say('people')}
      foot={
        matches.hasNextPage && (
          <Button isBusy={matches.isFetchingNextPage} onClick={() => void matches.fetchNextPage()}>
            {say('more')}
          </Button>
        )
      }
    >
      <Listing
        query={matches}
        items={matches.data?.pages.flatMap((page) => page.items)}
        icon="person"
        empty={say('people.empty')}
        emptyHint={say('people.emptyHint')}
      >
        {(items) => (
          <ul className={classes.people}>
            {items.map((match) => (
              <Match key={match.id} match={match} />
            ))}
          </ul>
        )}
      </Listing>
    </Panel>
  );
}

function Match({ match }: { match: CustomerMatchView }) {
  const { say, when } = useIntegrationsWords();
  const decide = useMatchDecision();
  const { id, person, candidates, reason, source, externalId, receivedAt } = match;
  const name = `${person.firstName} ${person.lastName}`;
  const parts = [person.email, person.phone, person.postcode, person.city].filter(Boolean);
  return (
    <li className={classes.match}>
      <div className={classes.told}>
        <Status tone="hot" icon="not-equal" canWrap>
          {say(`reason.${reason}`)}
        </Status>
        <h3>{name}</h3>
        <p>{parts.length > 0 ? parts.join(' · ') : say('person.noAddress')}</p>
        <p className="mute">
          {say('person.from', { source, at: when(receivedAt) })}
          <small className={classes.external}>{say('person.reference', { id: externalId })}</small>
        </p>
        <div className={classes.acts}>
          <Button
            icon="plus"
            isBusy={decide.isPending}
            onClick={() => decide.mutate({ id, decision: 'new' })}
          >
            {say('decision.new')}
            <span className="vh"> {name}</span>
          </Button>
          <Button icon="trash" onClick={() => decide.mutate({ id, decision: 'dropped' })}>
            {say('decision.dropped')}
            <span className="vh"> {name}</span>
          </Button>
        </div>
        <Refusal fault={decide.error} />
      </div>
      <ul className={classes.candidates} aria-label={say('candidates')}>
        {candidates.map((candidate) => (
          <Candidate
            key={candidate.id}
            candidate={candidate}
            onChoose={() => decide.mutate({ id, decision: 'same', customerId: candidate.id })}
          />
        ))}
      </ul>
    </li>
  );
}

function Candidate({ candidate, onChoose }: { candidate: MatchCandidateView; onChoose: () => void }) {
  const { say } = useIntegrationsWords();
  const { name, emailMasked, phoneMasked, city, isVerified } = candidate;
  const parts = [emailMasked, phoneMasked, city].filter(Boolean);
  return (
    <li>
      <div>
        <b>{name}</b>
        <p>{parts.length > 0 ? parts.join(' · ') : say('person.noAddress')}</p>
        {isVerified && (
          <Status tone="ok" icon="check" isBare>
            {say('person.verified')}
          </Status>
        )}
      </div>
      <Button tone="go" icon="check" onClick={onChoose}>
        {say('decision.same')}
        <span className="vh"> {name}</span>
      </Button>
    </li>
  );
}
