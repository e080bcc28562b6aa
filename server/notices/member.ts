import { Int } from 'type-graphql';
import { Computed, Derived } from '../core/noun/fields.ts';
import { extend } from '../core/noun/noun.ts';
import type { Columns, SqlViewer } from '../core/noun/registry.ts';
import { Member } from '../members/member.ts';
import { choicesOf, NoticeChoice } from './choices.ts';
import { Notice } from './notice.ts';

const MOST_COUNTED = 100;

const unreadOf = (row: Columns, viewer: SqlViewer): string =>
  `(select count(*)::int from (select 1 from notice n where n.member_id = ${row['id']} and n.read_at is null` +
  ` and ${viewer.sees(Notice, 'n.id')} limit ${MOST_COUNTED}) c)`;

extend(Member, {
  unreadNotices: Computed(() => Int, `How many notices you have not read, counted to ${MOST_COUNTED}.`, unreadOf, {
    audience: 'self',
    openly: ['notice'],
  }),
  noticeChoices: Derived(() => [NoticeChoice], 'On your own page, how soon each topic is mailed to you.', {
    audience: 'self',
    needs: {
      id: (row) => row['id'] as string,
      chosen: (row) =>
        `(select json_object_agg(c.topic, c.pace) from notice_choice c where c.member_id = ${row['id']})`,
    },
    derive: choicesOf,
    openly: ['notice_choice'],
  }),
});
