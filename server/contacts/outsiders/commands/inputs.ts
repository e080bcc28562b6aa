import { InputType } from 'type-graphql';
import { GivenFlag, GivenId, GivenMail, GivenText, GivenWhole } from '../../../core/command/input.ts';

@InputType({ description: 'Somebody at a target who is to read what is noted of them (C17).' })
export class OutsiderLinkInput {
  @GivenId('Which person.') id!: string;
  @GivenFlag('Whether it is mailed to them too.') byMail!: boolean;
}

@InputType({
  description: 'What somebody outside says of what is noted of them; what is left out stays as it is (C17).',
})
export class CorrectHeldAboutMeInput {
  @GivenText('What stands behind the # of their link.', { most: 200 }) link!: string;
  @GivenWhole('The version that was read.') version!: number;
  @GivenText('The name.', { most: 160, nullable: true }) name?: string | null;
  @GivenText('What they do there.', { most: 160, least: 0, nullable: true }) jobTitle?: string | null;
  @GivenMail('The mail address.', { most: 254, nullable: true }) mail?: string | null;
  @GivenText('The telephone.', { most: 40, least: 0, nullable: true }) phone?: string | null;
  @GivenFlag('Whether they agree to being noted.', { nullable: true }) agrees?: boolean | null;
}

@InputType({ description: 'Somebody outside who does not want to be noted any more (C17).' })
export class EraseHeldAboutMeInput {
  @GivenText('What stands behind the # of their link.', { most: 200 }) link!: string;
}
