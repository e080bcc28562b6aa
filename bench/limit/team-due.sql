-- Whom a team is to meet next: $1 its initiative, $2 how many, $3 who asks, a member of a team.
select json_build_object('data', json_build_object('initiative', (
  select row_to_json(r) from (
    select (select r from (select array(select r from (
      select t.id, t.name, upper(t.state) as state, t.priority, t.due_on as "dueOn",
        (select r from (select m.id, m.name from member m where m.id = t.owner_id and (m.state = 'active' or m.id = $3)) r) as owner
      from target t
      where t.initiative_id = i.id and t.state in ('assigned', 'in_touch')
        and exists (select 1 from seat w where w.initiative_id = i.id and w.member_id = $3 and w.left_on is null)
      order by t.due_on, t.id limit $2
    ) r) as nodes) r) as "dueTargets"
    from initiative i where i.id = $1 and (i.state <> 'draft' or i.author_id = $3)
  ) r
)))::text as json
