import { describe, expect, it } from 'vitest';
import { isDsql, poolConfig } from './connection.ts';

const DSQL = 'postgresql://admin@abc123.dsql.eu-central-1.on.aws/postgres';

describe('poolConfig of a role', () => {
  it('signs in as the role, without the rights of the admin', async () => {
    process.env.AWS_ACCESS_KEY_ID ??= 'test';
    process.env.AWS_SECRET_ACCESS_KEY ??= 'test';
    const { user, password } = poolConfig(DSQL, 'countersign_api');
    expect(user).toBe('countersign_api');
    const token = typeof password === 'function' ? await password() : password;
    expect(token).toContain('Action=DbConnect&');
  });

  it('takes the place of the user in any other URL', () => {
    const { connectionString } = poolConfig('postgresql://admin@127.0.0.1:5432/postgres', 'countersign_api');
    expect(connectionString).toBe('postgresql://countersign_api@127.0.0.1:5432/postgres');
  });

  it('leaves a URL as it is that holds the password of its user', () => {
    const url = 'postgresql://owner:secret@db.example:5432/countersign';
    expect(poolConfig(url, 'countersign_api')).toMatchObject({ connectionString: url });
  });
});

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
