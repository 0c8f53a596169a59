import type { Schemas } from '@/api/client';
import { in_language, type Language } from './language';

type Node = Schemas['CrimeNode'];

export interface Choice {
  value: string;
  label: string;
}

/** Names of codes in one language, and the choices that forms offer; a code without a name stands for itself. */
export interface Names {
  item: (code: string | undefined) => string;
  indicator: (code: string | undefined) => string;
  group: (code: string | undefined) => string;
  /** A criterion or an attribute by which organised crime groups are assessed. */
  attribute: (code: string | undefined) => string;
  named: (list: keyof NamedLists, code: string | undefined) => string;
  /** Position of a class from calm to severe. */
  class_position: (code: string | undefined) => number | undefined;
  forms: Choice[];
  areas: Choice[];
  indicators: Choice[];
  choices: (list: keyof NamedLists) => Choice[];
}

type NamedLists = Pick<Schemas['Structure'], 'categories' | 'domains' | 'stakeholders' | 'group_criteria' | 'group_attributes' | 'group_levels' | 'organisations'>;

/** The tree's nodes with their depth, in order. */
export function nodes_of(crimes: readonly Node[], depth = 0): { node: Node; depth: number }[] {
  return crimes.flatMap((node) => [{ node, depth }, ...nodes_of(node.children, depth + 1)]);
}

export const is_form = (node: Node): boolean => node.children.length === 0;

export function names_of(structure: Schemas['Structure'], language: Language): Names {
  const nodes = nodes_of(structure.crimes).map(({ node }) => node);
  const indicators = structure.groups.flatMap((group) => group.indicators);
  const choice = (named: { code: string; name: Record<string, string> }): Choice => ({ value: named.code, label: in_language(named.name, language) || named.code });
  const index = (list: readonly { code: string; name: Record<string, string> }[]) => new Map(list.map((named) => [named.code, choice(named).label]));
  const from = (known: Map<string, string>) => (code: string | undefined) => (code === undefined ? '' : (known.get(code) ?? code));
  return {
    item: from(index(nodes)),
    indicator: from(index(indicators)),
    group: from(index(structure.groups)),
    attribute: from(index([...(structure.group_criteria ?? []), ...(structure.group_attributes ?? [])])),
    named: (list, code) => from(index(structure[list] ?? []))(code),
    class_position: (code) => {
      const position = structure.classes.findIndex((known) => known.code === code);
      return position < 0 ? undefined : position;
    },
    forms: nodes.filter(is_form).map(choice),
    areas: nodes.filter((node) => !is_form(node)).map(choice),
    indicators: indicators.map(choice),
    choices: (list) => (structure[list] ?? []).map(choice),
  };
}
