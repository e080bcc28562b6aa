-- The latest initiatives as a member in good standing who leads none sees them: $1 how many, $2 who asks.
select json_build_object('data', json_build_object('initiatives', json_build_object('nodes',
  array(select r from (
    select i.id, i.title, upper(i.state) as state, i.summary, i.seats_open as "seatsOpen", i.last_sign_at as "lastSignAt",
      (select r from (
        select m.id, m.name from member m where m.id = i.pilot_id and (m.state = 'active' or m.id = $2)
      ) r) as pilot,
      array(select r from (
        select t.id, t.label from initiative_theme l join theme t on t.id = l.theme_id
        where l.initiative_id = i.id order by t.label, t.id limit 10
      ) r) as themes
    from initiative i
    where i.state <> 'draft' or i.author_id = $2
    order by i.last_sign_at desc, i.id desc limit $1
  ) r)
)))::text as json
