-- Whom a member of the team is to meet next: $1 whose targets, $2 how many, $3 who asks.
select json_build_object('data', json_build_object('dueTargets', json_build_object('nodes',
  array(select r from (
    select t.id, t.name, upper(t.state) as state, t.priority, t.due_on as "dueOn",
      (select r from (select m.id, m.name from member m where m.id = t.owner_id and (m.state = 'active' or m.id = $3)) r) as owner
    from target t
    where t.owner_id = $1 and t.state in ('assigned', 'in_touch')
      and t.initiative_id in (select w.initiative_id from seat w where w.member_id = $3 and w.left_on is null)
    order by t.due_on, t.id limit $2
  ) r)
)))::text as json
