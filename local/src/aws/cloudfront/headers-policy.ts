import * as z from 'zod';
import { tableOf } from '../../core/cloudformation/shapes.ts';

/** The headers that a response-headers policy sets, and whether each replaces what the origin says. */
export type HeadersPolicy = readonly {
  readonly name: string;
  readonly value: string;
  readonly override: boolean;
}[];

/** `ResponseHeadersPolicyConfig`, as far as the runtime does what it says. */
export const headersPolicyShape = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  CustomHeadersConfig: z.strictObject({ Items: z.array(tableOf('Header', 'Override', 'Value')) }).optional(),
  SecurityHeadersConfig: z
    .strictObject({
      ContentSecurityPolicy: tableOf('ContentSecurityPolicy', 'Override').optional(),
      ContentTypeOptions: tableOf('Override').optional(),
      FrameOptions: tableOf('FrameOption', 'Override').optional(),
      ReferrerPolicy: tableOf('Override', 'ReferrerPolicy').optional(),
      StrictTransportSecurity: tableOf(
        'AccessControlMaxAgeSec',
        'IncludeSubdomains',
        'Override',
        'Preload',
      ).optional(),
      XSSProtection: tableOf('ModeBlock', 'Override', 'Protection').optional(),
    })
    .optional(),
});

type Config = Readonly<Record<string, unknown>>;

/** Reads `ResponseHeadersPolicyConfig`. */
export function readHeadersPolicy(config: Config): HeadersPolicy {
  const security = (config.SecurityHeadersConfig ?? {}) as Record<string, Config>;
  const custom = (config.CustomHeadersConfig as { Items?: Config[] } | undefined)?.Items ?? [];
  return [
    ...Object.entries(security).map(([kind, settings]) => securityHeader(kind, settings)),
    ...custom.map((item) => header(String(item.Header), String(item.Value), item)),
  ];
}

/** Adds a policy's headers to those of an answer. */
export function applyHeadersPolicy(
  policy: HeadersPolicy,
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  const result = { ...headers };
  for (const { name, value, override } of policy) if (override || !(name in result)) result[name] = value;
  return result;
}

function securityHeader(kind: string, settings: Config): HeadersPolicy[number] {
  switch (kind) {
    case 'ContentSecurityPolicy':
      return header('content-security-policy', String(settings.ContentSecurityPolicy), settings);
    case 'ContentTypeOptions':
      return header('x-content-type-options', 'nosniff', settings);
    case 'FrameOptions':
      return header('x-frame-options', String(settings.FrameOption), settings);
    case 'ReferrerPolicy':
      return header('referrer-policy', String(settings.ReferrerPolicy), settings);
    case 'StrictTransportSecurity':
      return header('strict-transport-security', transportSecurity(settings), settings);
    case 'XSSProtection':
      return header('x-xss-protection', protection(settings), settings);
    default:
      throw new Error(`Security header ${kind} is not known`);
  }
}

function transportSecurity(settings: Config): string {
  const subdomains = isTrue(settings.IncludeSubdomains) ? '; includeSubDomains' : '';
  const preload = isTrue(settings.Preload) ? '; preload' : '';
  return `max-age=${settings.AccessControlMaxAgeSec}${subdomains}${preload}`;
}

function protection(settings: Config): string {
  if (!isTrue(settings.Protection)) return '0';
  return isTrue(settings.ModeBlock) ? '1; mode=block' : '1';
}

function header(name: string, value: string, settings: Config): HeadersPolicy[number] {
  return { name: name.toLowerCase(), value, override: isTrue(settings.Override) };
}

function isTrue(value: unknown): boolean {
  return String(value) === 'true';
}
