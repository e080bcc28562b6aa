-- The most recent syntheses that hold some words, walking back from the latest: $1 words, $2 how many, always ten, which the
-- planner must know to see that walking is short, $3 who asks, in good standing.
select json_build_object('data', json_build_object('search', json_build_object('nodes',
  array(select r from (
    select p.id, upper(p.kind) as kind, p.name, p.day,
      (select r from (select m.id, m.name from member m where m.id = p.author_id and (m.state = 'active' or m.id = $3)) r) as author,
      (select r from (select s.id, s.summary from synthesis s where s.id = p.synthesis_id) r) as synthesis
    from passage p
    where case when true then p.terms @@ (select plainto_tsquery('public.cordee_french', $1)) end
      and (p.initiative_id = any(array(select w.initiative_id from seat w where w.member_id = $3 and w.left_on is null))
        or p.confidentiality = 'community')
      and $2::int = 10
    order by p.day desc, p.id desc limit 10
  ) r)
)))::text as json
