import { useMemo, useState } from "preact/hooks";
import { dataAddress, dataOf } from "../../paste/picture-file.ts";
import { FileButton } from "../file-button.tsx";
import type { ItemDesk } from "./item-desk.ts";
import { LineField, memberOf, textOf, withMember } from "./line-field.tsx";

/** A picture: how it looks, what it shows, and how wide it is printed. */
export function PictureFields({ item }: { readonly item: ItemDesk }) {
  const { desk } = item;
  const { say } = desk;
  const [file, data] = [
    memberOf(item.value, "picture", "file"),
    memberOf(item.value, "picture", "data"),
  ];
  return (
    <div class="picture">
      <div>
        {typeof data === "string" ? <Thumbnail item={item} data={data} /> : null}
        {typeof file === "string" ? <p class="hint">{say("pictureFile", { name: file })}</p> : null}
        <FileButton
          label={say("pictureReplace")}
          accept="image/png,image/jpeg"
          choose={([chosen]) => chosen && void replace(item, chosen)}
        />
      </div>
      <div class="fields">
        <LineField
          item={item}
          kind="picture"
          member="alt"
          label={say("pictureAlt")}
          hint={say("pictureAltHint")}
          isRequired
        />
        <LineField item={item} kind="picture" member="caption" label={say("ownCaption")} />
        <LineField
          item={item}
          kind="picture"
          member="widthMm"
          label={say("pictureWidth")}
          hint={say("pictureWidthHint")}
          write={(text) => (/^\d+(?:\.\d+)?$/.test(text.trim()) ? cleanNumber(text.trim()) : text)}
        />
        <LineField
          item={item}
          kind="picture"
          member="id"
          label={say("ownId")}
          hint={say("ownIdHint", { example: "{图:id}" })}
        />
      </div>
    </div>
  );
}

function Thumbnail({ item, data }: { readonly item: ItemDesk; readonly data: string }) {
  const [broken, setBroken] = useState<string>();
  const { say } = item.desk;
  const address = useMemo(() => dataAddress(data), [data]);
  if (broken === data) return <p class="hint">{say("pictureBroken")}</p>;
  return (
    <img
      class="thumbnail"
      src={address}
      alt={textOf(memberOf(item.value, "picture", "alt")) || say("ownPicture")}
      onError={() => setBroken(data)}
    />
  );
}

/** `8.` and `80.0` are still typed on: they are no other number yet. */
function cleanNumber(text: string): unknown {
  return String(Number(text)) === text ? Number(text) : text;
}

async function replace({ desk, edit }: ItemDesk, file: File): Promise<void> {
  const read = await dataOf(file);
  if (typeof read !== "object") {
    desk.announce(desk.say(read === "kind" ? "pictureKind" : "pictureSize", { name: file.name }));
    return;
  }
  edit((value) => {
    const bare = withMember(value, { kind: "picture", member: "file" }, undefined);
    return withMember(bare, { kind: "picture", member: "data" }, read.data);
  });
}
