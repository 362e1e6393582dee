import { describe, expect, it } from 'vitest';
import { isDsql, poolConfig } from './connection.ts';

const DSQL = 'postgresql://admin@abc123.dsql.eu-central-1.on.aws/postgres';

describe('poolConfig', () => {
  it('signs in to Aurora DSQL by IAM, over TLS', () => {
    expect(isDsql(DSQL)).toBe(true);
    expect(poolConfig(DSQL)).toMatchObject({
      host: 'abc123.dsql.eu-central-1.on.aws',
      user: 'admin',
      database: 'postgres',
      ssl: true,
      password: expect.any(Function),
    });
  });

  it('takes any other database as its URL says', () => {
    const url = 'postgresql://me:secret@db.example:5433/contracts?sslmode=require';
    expect(isDsql(url)).toBe(false);
    expect(poolConfig(url)).toMatchObject({ connectionString: url });
    expect(poolConfig(url).ssl).toBeUndefined();
  });
});
