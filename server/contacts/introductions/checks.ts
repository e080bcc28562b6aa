/** What must hold of introductions and calls: the rule, what it says, and SQL that finds what breaks it. */
export const introductionChecks: readonly (readonly [rule: string, name: string, sql: string])[] = [
  [
    'C15',
    'whom an introduction puts in touch is of its target',
    `select n.id from introduction n join introduction_people c on c.introduction_id = n.id
       join target_person p on p.id = c.target_person_id where p.target_id <> n.target_id
     union all select n.id from introduction n join target_person p on p.id = n.target_agreed_person_id
      where p.target_id <> n.target_id`,
  ],
  [
    'C15',
    'an introduction leads to somebody else than its own team’s initiative',
    'select id from introduction where receiving_initiative_id = initiative_id',
  ],
  [
    'C15',
    'an introduction passes details once both sides accepted, and starts then',
    `select id from introduction
      where (state in ('accepted', 'under_way', 'done')
             and (target_agreed_on is null or receiver_accepted_on is null or accepted_on is null))
         or (state in ('under_way', 'done') and started_on is null) or started_on < accepted_on or ended_on < started_on`,
  ],
  [
    'C15',
    'an introduction that is over says when, and no other does',
    "select id from introduction where (state in ('done', 'dropped')) <> (ended_on is not null)",
  ],
  [
    'C14',
    'an answer is to a call of the same initiative',
    'select a.id from acquaintance_answer a join acquaintance_call c on c.id = a.call_id where a.initiative_id <> c.initiative_id',
  ],
];
