-- One initiative as a member in good standing who leads none sees it: $1 its id, $2 who asks.
select json_build_object('data', json_build_object('initiative', (
  select row_to_json(r) from (
    select i.id, i.title, upper(i.state) as state, i.summary, i.need, i.description, i.place,
      i.seats_open as "seatsOpen", i.created_on as "createdOn", i.last_sign_at as "lastSignAt",
      (select r from (select c.id, c.name from circle c where c.id = i.circle_id) r) as circle,
      (select r from (
        select m.id, m.name, m.headline from member m
        where m.id = i.pilot_id and (m.state = 'active' or m.id = $2)
      ) r) as pilot,
      array(select r from (
        select t.id, t.label from initiative_theme l join theme t on t.id = l.theme_id
        where l.initiative_id = i.id order by t.label, t.id limit 10
      ) r) as themes,
      array(select r from (
        select o.id, upper(o.kind) as kind, o.name, o.seats, o.seats_taken as "seatsTaken",
          array(select r from (
            select s.id, s.held_from as "heldFrom",
              (select r from (
                select m.id, m.name, m.headline from member m
                where m.id = s.member_id and (m.state = 'active' or m.id = $2)
              ) r) as member
            from seat s where s.role_id = o.id and s.left_on is null order by s.id limit 100
          ) r) as "heldSeats"
        from role o where o.initiative_id = i.id order by o.position, o.id limit 50
      ) r) as roles,
      (select r from (select array(select r from (
        select e.id, e.at, e.kind,
          (select r from (
            select m.id, m.name from member m where m.id = e.actor_id and (m.state = 'active' or m.id = $2)
          ) r) as actor,
          -- What belongs to this initiative is seen with it; what belongs to another is asked for.
          case e.subject_type
            when 'Initiative' then (select row_to_json(r) from (
              select 'Initiative' as __typename, x.id, x.title from initiative x
              where x.id = e.subject_id and (x.state <> 'draft' or x.author_id = $2)
            ) r)
            when 'Role' then (select row_to_json(r) from (
              select 'Role' as __typename, x.id, x.name from role x
              where x.id = e.subject_id and (x.initiative_id = $1 or exists (
                select 1 from initiative y where y.id = x.initiative_id and (y.state <> 'draft' or y.author_id = $2)))
            ) r)
            when 'Seat' then (select row_to_json(r) from (
              select 'Seat' as __typename, x.id, upper(x.kind) as kind from seat x
              where x.id = e.subject_id and (x.initiative_id = $1 or exists (
                select 1 from initiative y where y.id = x.initiative_id and (y.state <> 'draft' or y.author_id = $2)))
            ) r)
            when 'Application' then (
              select '{"__typename":"Application"}'::json from application x where x.id = e.subject_id and x.member_id = $2
            )
            when 'Member' then (
              select '{"__typename":"Member"}'::json from member x where x.id = e.subject_id and (x.state = 'active' or x.id = $2)
            )
            when 'Payment' then (
              select '{"__typename":"Payment"}'::json from payment x where x.id = e.subject_id and x.member_id = $2
            )
            -- The rest is seen by every member and never removed.
            else json_build_object('__typename', e.subject_type)
          end as subject
        from entry e
        where e.initiative_id = i.id and (e.audience = 'all' or e.person_id = $2 or e.actor_id = $2)
        order by e.id desc limit 10
      ) r) as nodes) r) as entries
    from initiative i
    where i.id = $1 and (i.state <> 'draft' or i.author_id = $2)
  ) r
)))::text as json
