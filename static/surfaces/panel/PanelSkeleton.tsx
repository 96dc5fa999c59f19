import { Bar, Skeleton } from '../../parts/messages/Skeleton';
import './panel-skeleton.css';

/** The panel's shape while the rating is read: its head, the score, and the questions that every epic is asked. */
export function PanelSkeleton() {
  return (
    <Skeleton says="Loading the rating…" className="panel">
      <div className="panel-head panel-skeleton__head">
        <Bar width="120px" />
        <Bar width="90px" />
      </div>
      <div className="panel-body">
        <div className="panel-score">
          <div>
            <Bar width="110px" />
            <div className="panel-score__value panel-skeleton__value">
              <Bar width="64px" height="24px" />
            </div>
          </div>
          <div className="panel-score__status">
            <Bar width="70%" />
          </div>
          <Bar height="26px" />
        </div>
        <div className="panel-form">
          <Question above="36px" control="34px" below="20px" wraps />
          <Question above="40px" control="50px" />
          <div className="panel-pair panel-skeleton__pair">
            <Question above="36px" control="34px" below="40px" />
            <Question above="36px" control="32px" below="24px" />
          </div>
          <Question above="20px" control="34px" below="40px" />
          <Question above="40px" control="32px" wraps />
        </div>
        <div className="panel-details">
          <Bar width="60%" />
          <Bar width="90%" />
          <Bar width="80%" />
        </div>
      </div>
    </Skeleton>
  );
}

interface QuestionProps {
  /** Heights of the words above the control, of the control, and of what its answer means. */
  above: string;
  control: string;
  below?: string;
  /** In a narrow form its words take one line more. */
  wraps?: boolean;
}

function Question({ above, control, below, wraps = false }: QuestionProps) {
  return (
    <div className={wraps ? 'panel-skeleton__question panel-skeleton__question--wraps' : 'panel-skeleton__question'}>
      <div style={{ height: above }}>
        <Bar width="45%" height="16px" />
      </div>
      <Bar height={control} />
      {below && (
        <div style={{ height: below }}>
          <Bar width="70%" height="14px" />
        </div>
      )}
    </div>
  );
}
