import type { Deployment, Resource } from '../support/deployment.ts';
import { type Rule, where } from '../support/rule.ts';

/** Properties that name a bucket from which something is taken, or into which it is put. */
const NAMING = /^(S3)?Bucket(Name)?$/;

/** The buckets that a value names, however deep: by a property of its own, or by an address. */
function bucketsIn(value: unknown, property = ''): string[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) =>
      bucketsIn(each, Array.isArray(value) ? property : key),
    );
  if (typeof value !== 'string') return [];
  const [, bucket] = /^(?:s3:\/\/|arn:[a-z-]+:s3:::)([^/]*)/.exec(value) ?? [];
  return bucket !== undefined ? [bucket] : NAMING.test(property) ? [value] : [];
}

const foreignBuckets = (deployment: Deployment): string[] => {
  const own = new Set(deployment.ofType('AWS::S3::Bucket').map(({ ref }) => ref));
  return deployment.resources.flatMap((each) =>
    [...new Set(bucketsIn(each.properties))]
      .filter((bucket) => !own.has(bucket))
      .map((bucket) => `${where(each)} names the bucket ${bucket}, which no stack has`),
  );
};

/** Code lies in the bucket to which osls uploads it, and nowhere else: as the template has it, since packages here are read from a folder. */
function isFromDeployment({ declared }: Resource): boolean {
  const { S3Bucket, S3Key, ...others } = (declared.Properties?.Code ?? {}) as Record<string, unknown>;
  return (
    JSON.stringify(S3Bucket) === '{"Ref":"ServerlessDeploymentBucket"}' &&
    typeof S3Key === 'string' &&
    Object.keys(others).length === 0
  );
}

/** A model of this project in an image of AWS's own. */
const OF_AWS = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\/sagemaker-scikit-learn:/;

/** What a model may consist of: other ways name packages, containers and files from elsewhere. */
const OF_MODELS = ['ExecutionRoleArn', 'ModelName', 'PrimaryContainer', 'Tags'];
const OF_CONTAINERS = ['Environment', 'Image', 'ModelDataUrl'];

function foreignInModel({ properties }: Resource): string[] {
  const container = (properties.PrimaryContainer ?? {}) as Record<string, unknown>;
  return [
    ...Object.keys(properties).filter((key) => !OF_MODELS.includes(key)),
    ...Object.keys(container).filter((key) => !OF_CONTAINERS.includes(key)),
    ...(OF_AWS.test(String(container.Image)) ? [] : [`the image ${container.Image}`]),
  ];
}

export const whatRunsIsOurs: Rule = {
  name: 'runs code that was deployed with it, and a model out of a bucket of its own in an image of AWS, and names no other bucket',
  problems: (deployment) => [
    ...foreignBuckets(deployment),
    ...deployment
      .ofType('AWS::Lambda::Function')
      .filter((each) => !isFromDeployment(each))
      .map((each) => `${where(each)} runs code from elsewhere`),
    ...deployment
      .ofType('AWS::SageMaker::Model')
      .flatMap((each) => foreignInModel(each).map((what) => `${where(each)} runs ${what}`)),
  ],
  faults: {
    'route RouteLambdaFunction runs code from elsewhere': running('route', 'RouteLambdaFunction', {
      Code: { S3Bucket: 'of-others', S3Key: 'x.zip' },
    }),
    'index SearchLambdaFunction runs code from elsewhere': running('index', 'SearchLambdaFunction', {
      Code: { ImageUri: 'public.ecr.aws/of-others/image:latest' },
    }),
    'audit SealLambdaFunction runs code from elsewhere': running('audit', 'SealLambdaFunction', {
      Code: { ZipFile: 'exports.handler = async () => {}' },
    }),
    'classify TypeModel names the bucket of-others, which no stack has'(template) {
      template('classify').Resources.TypeModel!.Properties.PrimaryContainer.ModelDataUrl =
        's3://of-others/model.tar.gz';
    },
    'classify TypeModel runs the image docker.io/of-others/image:latest'(template) {
      template('classify').Resources.TypeModel!.Properties.PrimaryContainer.Image =
        'docker.io/of-others/image:latest';
    },
    'classify TypeModel runs Containers': running('classify', 'TypeModel', {
      Containers: [{ ModelPackageName: 'of-others' }],
    }),
    'classify TypeModel runs ModelDataSource'(template) {
      template('classify').Resources.TypeModel!.Properties.PrimaryContainer.ModelDataSource = {};
    },
    'platform Trail names the bucket of-others': running('platform', 'Trail', { S3BucketName: 'of-others' }),
  },
};

function running(service: string, logicalId: string, values: object): Rule['faults'][string] {
  return (template) => void Object.assign(template(service).Resources[logicalId]!.Properties, values);
}
