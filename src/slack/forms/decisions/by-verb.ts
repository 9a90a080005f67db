import type { Verb } from '../../../domain/decisions/verbs.ts';
import type { Form } from '../../filling-in/form.ts';
import { acceptForm } from './accept-change.ts';
import { disagree } from './disagree.ts';
import { irosForms } from './iros-forms.ts';
import { ownersForms } from './owners-forms.ts';

/** What asks for the words of each verb: none is without its form. */
const decisionForms: Record<Verb, Form> = { ...ownersForms, ...irosForms, accept: acceptForm, disagree };

export const formsOfDecisions: readonly Form[] = Object.values(decisionForms);
