import { Link } from 'react-router';
import type { Schemas } from '@/api/client';
import { useAssessment } from '@/parts/assessment';
import { ExplainLink } from '@/parts/explain_link';
import { useWords } from '@/parts/words';
import classes from './explanation_tree.module.css';

type Node = Schemas['ExplanationNode'];

/** What a number is made of, step by step, down to files, rows and records. */
export function ExplanationTree({ root, item, whole }: { root: Node; item: string; whole: boolean }) {
  return (
    <>
      <NodeLine node={root} item={item} whole={whole} />
      {root.text && <p className={classes.text}>{root.text}</p>}
      <Children nodes={root.children} item={item} whole={whole} />
    </>
  );
}

function Children({ nodes, item, whole }: { nodes: Node[] | undefined; item: string; whole: boolean }) {
  if (!nodes || nodes.length === 0) return null;
  return (
    <ul className={classes.children}>
      {nodes.map((node, at) => (
        <li key={at} className={classes.node} data-kind={node.kind}>
          {node.children && node.children.length > 8 && node.kind !== 'danger' ? (
            <details>
              <summary><NodeLine node={node} item={item} whole={whole} /></summary>
              <Children nodes={node.children} item={item} whole={whole} />
            </details>
          ) : (
            <>
              <NodeLine node={node} item={item} whole={whole} />
              {node.text && <p className={classes.text}>{node.text}</p>}
              <Children nodes={node.children} item={item} whole={whole} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function NodeLine({ node, item, whole }: { node: Node; item: string; whole: boolean }) {
  const { t, percent, number } = useWords();
  const value = node.value_text ?? (node.value === undefined ? undefined : number(node.value, 1));
  return (
    <span className={classes.line}>
      <span className={classes.label}>
        {whole && node.kind === 'indicator' && node.code ? <ExplainLink item={item} indicator={node.code}>{node.label}</ExplainLink> : <Source node={node} />}
        {node.weight !== undefined && <span className={classes.weight}>{t('explain.weight', { weight: percent(node.weight) })}</span>}
      </span>
      {value !== undefined && <span className={classes.value}>{value}</span>}
    </span>
  );
}

/** The name of the node, as a link where the thing itself has a page. */
function Source({ node }: { node: Node }) {
  const { t } = useWords();
  const { id } = useAssessment();
  const base = `/assessments/${id}`;
  const place = node.file ? `${node.file}${node.row === undefined ? '' : `, ${t('problem.row', { row: node.row })}`}` : undefined;
  const target =
    node.kind === 'evidence' && node.record !== undefined ? `${base}/evidence/${node.record}`
    : node.kind === 'series' && node.code ? `${base}/statistics/${encodeURIComponent(node.code)}`
    : node.table && node.record !== undefined ? `${base}/records/${node.table}?record=${node.record}`
    : undefined;
  return (
    <>
      {target ? <Link to={target}>{node.label}</Link> : node.label}
      {place && <span className={classes.place}>{place}</span>}
    </>
  );
}
