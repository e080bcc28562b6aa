-- Who asks, and what the rights of today hang on: $1 the hash of the session's secret, $2 today.
select m.id, m.state, m.paid_until::text as "paidUntil",
  array(select a.kind from mandate a where a.member_id = m.id and a.since <= $2 and (a.until is null or a.until >= $2)) as mandates,
  exists (select 1 from seat p where p.member_id = m.id and p.kind = 'pilot' and p.left_on is null)
    or exists (select 1 from initiative f where f.referent_id = m.id) as leads
from session s join member m on m.id = s.member_id
where s.secret_hash = $1 and s.revoked_at is null
  and s.last_seen_at > now() - interval '30 days' and s.created_at > now() - interval '180 days'
