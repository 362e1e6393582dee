import { InvokeEndpointCommand, type SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import { ModelError, meter, modelErrorOf } from '@countersign/shared';
import * as z from 'zod';
import type { TypeModel } from '../app/type-model.ts';

/** The HuggingFace text-classification contract, with or without the batch dimension. */
const prediction = z.array(z.object({ label: z.string(), score: z.number() })).min(1);
const answer = z.union([
  prediction,
  z
    .array(prediction)
    .length(1)
    .transform(([only]) => only!),
]);

/** SageMaker refuses requests over 6 MB; a type shows long before that. */
const MAX_CHARACTERS = 1_000_000;

/** Labels as slugs: `Affiliate_Agreements` becomes `affiliate-agreements`. */
const toSlug = (label: string) =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** A contract type model behind a SageMaker endpoint. */
export function sageMakerTypeModel(client: SageMakerRuntimeClient, endpointName: string): TypeModel {
  async function invoke(text: string): Promise<Uint8Array> {
    const command = new InvokeEndpointCommand({
      EndpointName: endpointName,
      ContentType: 'application/json',
      Accept: 'application/json',
      Body: JSON.stringify({ inputs: text.slice(0, MAX_CHARACTERS) }),
    });
    const asked = performance.now();
    try {
      return (await client.send(command)).Body;
    } catch (error) {
      throw modelErrorOf(error, 'The contract type endpoint');
    } finally {
      meter('endpointSecond', (performance.now() - asked) / 1000);
    }
  }

  return {
    name: endpointName,
    async scoreTypes(text) {
      const body = new TextDecoder().decode(await invoke(text));
      try {
        return answer.parse(JSON.parse(body)).map(({ label, score }) => ({ type: toSlug(label), score }));
      } catch (error) {
        throw new ModelError(
          'ModelErrorException',
          `The endpoint's answer, of ${body.length} characters, is no ranking of labels`,
          { cause: error },
        );
      }
    },
  };
}
