import type { Template } from "../lambda/packaged.ts";

/** What CloudFormation would fill in; China's partition, where a forgotten one would show. */
export const account: Readonly<Record<string, string>> = {
  "AWS::Partition": "aws-cn",
  "AWS::Region": "cn-north-1",
  "AWS::AccountId": "123456789012",
};

/** A part of the template with names in place of references, as far as policies need them. */
// biome-ignore lint/suspicious/noExplicitAny: CloudFormation's own shapes, looked into by tests.
export function resolve(value: unknown, template: Template): any {
  if (Array.isArray(value)) return value.map((one) => resolve(one, template));
  if (typeof value !== "object" || value === null) return value;
  const [[key = "", inner] = []] = Object.entries(value);
  if (key === "Ref") return nameOf(String(inner), template);
  if (key === "Fn::GetAtt") return arnOf(String([inner].flat()[0]), template);
  if (key === "Fn::Sub") return filled(String(inner), template);
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, resolve(one, template)]),
  );
}

function filled(text: string, template: Template): string {
  return text.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) =>
    name.endsWith(".Arn") ? arnOf(name.slice(0, -4), template) : nameOf(name, template),
  );
}

/** A reference gives a name; of a secret and a topic it gives the ARN. */
function nameOf(name: string, template: Template): string {
  const known = account[name];
  if (known !== undefined) return known;
  const { Type, Properties } = resourceNamed(name, template);
  if (/Secret$|Topic$/.test(Type)) return arnOf(name, template);
  return String(resolve(Properties.BucketName ?? Properties.QueueName, template));
}

function arnOf(name: string, template: Template): string {
  const { Type, Properties } = resourceNamed(name, template);
  const place = "cn-north-1:123456789012";
  switch (Type) {
    case "AWS::S3::Bucket":
      return `arn:aws-cn:s3:::${resolve(Properties.BucketName, template)}`;
    case "AWS::SQS::Queue":
      return `arn:aws-cn:sqs:${place}:${Properties.QueueName}`;
    case "AWS::SNS::Topic":
      return `arn:aws-cn:sns:${place}:${Properties.TopicName}`;
    case "AWS::SecretsManager::Secret":
      return `arn:aws-cn:secretsmanager:${place}:secret:${Properties.Name}-AbCdEf`;
    default:
      throw new Error(`no ARN is known for ${name}, a ${Type}`);
  }
}

function resourceNamed(name: string, { Resources }: Template) {
  const resource = Resources[name];
  if (!resource) throw new Error(`the template has no ${name}`);
  return resource;
}
