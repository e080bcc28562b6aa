-- A target's page: $1 its id, $2 who asks, a member of its team.
select json_build_object('data', json_build_object('target', (
  select row_to_json(r) from (
    select t.id, t.name, upper(t.category) as category, upper(t.stance) as stance, upper(t.state) as state, upper(t.level) as level,
      t.activity, t.stakes, t.priority, t.due_on as "dueOn", t.last_held_on as "lastHeldOn", t.place,
      (select r from (select m.id, m.name from member m where m.id = t.owner_id and (m.state = 'active' or m.id = $2)) r) as owner,
      array(select r from (
        select p.id, p.name, p.job_title as "jobTitle", p.source from target_person p
        where p.target_id = t.id order by p.name, p.id limit 50
      ) r) as people,
      array(select r from (
        select m.id, m.day, upper(m.channel) as channel from meeting m
        where m.target_id = t.id and m.state = 'planned' order by m.day, m.id limit 20
      ) r) as "plannedMeetings",
      array(select r from (
        select s.id, s.summary, s.needs, s.met_on as "metOn",
          (select r from (select m.id, m.name from member m where m.id = s.author_id and (m.state = 'active' or m.id = $2)) r) as author
        from synthesis s where s.target_id = t.id order by s.met_on desc, s.id desc limit 1
      ) r) as "lastSyntheses",
      array(select r from (
        select c.id, upper(c.side) as side, c.what, c.due_on as "dueOn", c.done_on as "doneOn" from commitment c
        where c.target_id = t.id order by c.id desc limit 100
      ) r) as commitments,
      (select r from (select array(select r from (
        select e.id, e.at, e.kind,
          (select r from (select m.id, m.name from member m where m.id = e.actor_id and (m.state = 'active' or m.id = $2)) r) as actor
        from entry e where e.target_id = t.id order by e.id desc limit 10
      ) r) as nodes) r) as entries
    from target t
    where t.id = $1 and exists (select 1 from seat w where w.initiative_id = t.initiative_id and w.member_id = $2 and w.left_on is null)
  ) r
)))::text as json
