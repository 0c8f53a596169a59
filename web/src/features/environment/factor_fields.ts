/** The columns of a factor that the pages of the environment read. */
export interface FactorFields {
  code?: string;
  category?: string;
  statement?: Record<string, string>;
  best?: number;
}
