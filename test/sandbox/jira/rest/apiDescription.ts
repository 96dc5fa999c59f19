import { readFileSync } from 'node:fs';
import { misfits, type Reading, type Schema } from './jsonSchema';

interface Content {
  content?: { 'application/json'?: { schema?: Schema } };
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: Content & { required?: boolean };
  responses: Record<string, Content>;
}

/** A request and its answer. */
export interface Compared {
  method: string;
  /** Path with its query. */
  path: string;
  /** JSON text. */
  body: string | null;
  status: number;
  answer: string | null;
}

/** Jira answers it to anything, whatever an operation describes. */
const TOO_MANY_REQUESTS = 429;

/** Jira's own description of its REST API. */
export class ApiDescription {
  private readonly paths: Record<string, Record<string, Operation>>;
  private readonly named: Record<string, Schema>;

  /** @param file an OpenAPI document. */
  constructor(file: string) {
    const document = JSON.parse(readFileSync(file, 'utf8')) as {
      paths: ApiDescription['paths'];
      components: { schemas: Record<string, Schema> };
    };
    this.paths = document.paths;
    // The description of "any JSON" is that of the class that holds it in Jira's code.
    this.named = { ...document.components.schemas, JsonNode: {} };
  }

  /**
   * @returns the described path that a request goes to, with words before parameters; undefined where there is none.
   */
  template(path: string): string | undefined {
    const segments = (path.split('?')[0] ?? '').split('/');
    const fitting = Object.keys(this.paths).filter((template) => {
      const parts = template.split('/');
      return (
        parts.length === segments.length &&
        parts.every((part, place) => part.startsWith('{') || part === segments[place])
      );
    });
    return fitting.sort((a, b) => a.split('{').length - b.split('{').length)[0];
  }

  /** @returns everything that the description does not foresee in a request and its answer. */
  problems(compared: Compared): string[] {
    const template = this.template(compared.path);
    const operation = template === undefined ? undefined : this.paths[template]?.[compared.method.toLowerCase()];
    if (!operation) return [`${compared.method} ${compared.path} is not described`];
    return [...this.requestProblems(operation, compared), ...this.answerProblems(operation, compared)].map(
      (problem) => `${compared.method} ${template ?? ''} ${problem}`,
    );
  }

  private requestProblems({ parameters = [], requestBody }: Operation, { path, body }: Compared): string[] {
    const query = new URL(path, 'http://jira.invalid').searchParams;
    const described = new Map(parameters.filter((one) => one.in === 'query').map((one) => [one.name, one]));
    const unknown = [...new Set(query.keys())]
      .filter((name) => !described.has(name))
      .map((name) => `has no query parameter ${name}`);
    const missing = [...described.values()]
      .filter(({ name, required }) => required && !query.has(name))
      .map(({ name }) => `lacks the query parameter ${name}`);
    const wrong = [...described.values()].flatMap((parameter) =>
      query.has(parameter.name) ? this.parameterProblems(parameter, query.getAll(parameter.name)) : [],
    );
    return [...unknown, ...missing, ...wrong, ...this.bodyProblems(requestBody, body)];
  }

  private parameterProblems({ name, schema = {} }: Parameter, texts: string[]): string[] {
    const read = (text: string, type: string | undefined): unknown =>
      type === 'integer' || type === 'number' ? Number(text) : type === 'boolean' ? text === 'true' : text;
    if (schema.type !== 'array' && texts.length > 1) return [`has the query parameter ${name} ${texts.length} times`];
    const value =
      schema.type === 'array'
        ? texts.flatMap((text) => text.split(',')).map((text) => read(text, schema.items?.type))
        : read(texts[0] ?? '', schema.type);
    return misfits(value, schema, this.reading(false), `query parameter ${name}`);
  }

  private bodyProblems(requestBody: Operation['requestBody'], body: string | null): string[] {
    if (body === null) return requestBody?.required ? ['lacks a body'] : [];
    if (!requestBody) return ['takes no body'];
    return misfits(
      JSON.parse(body),
      requestBody.content?.['application/json']?.schema ?? {},
      this.reading(false),
      'request',
    );
  }

  private answerProblems({ responses }: Operation, { status, answer }: Compared): string[] {
    const described = responses[status];
    if (!described) return status === TOO_MANY_REQUESTS ? [] : [`does not answer ${status}`];
    const schema = described.content?.['application/json']?.schema;
    if (answer === null)
      return schema && Object.keys(schema).length > 0 ? [`answers ${status} with JSON, not with nothing`] : [];
    // Errors are told in JSON throughout, whether or not an operation says so.
    if (!schema)
      return status < 400
        ? [`answers ${status} with nothing`]
        : misfits(JSON.parse(answer), { $ref: 'ErrorCollection' }, this.reading(true), `answer ${status}`);
    return misfits(JSON.parse(answer), schema, this.reading(true), `answer ${status}`);
  }

  private reading(nullsFit: boolean): Reading {
    return { named: this.named, nullsFit };
  }
}
