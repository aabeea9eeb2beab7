import { type Board, type BoardUnit, currentOf, type Version } from "./board.ts";
import { baseName, matchUnit, plainName } from "./names.ts";

/** Gives a file that came to its unit; where a list was pasted, one that is in no row waits. */
export function placeVersion(board: Board, version: Version, newId: () => string): Board {
  const match = matchUnit(version, board.units);
  if (match) return giveTo(board, match.unit.id, { ...version, by: match.by });
  const hasList = board.units.some(({ isListed }) => isListed);
  if (hasList) return { ...board, loose: [...board.loose, version] };
  return addUnit(board, version, newId());
}

/** A row of its own for a file, under the name that its report gives. */
function addUnit(board: Board, version: Version, id: string): Board {
  const name = version.agency ?? baseName(version.file);
  const unit = { id, name, isListed: false, versions: [version] };
  return { ...board, units: [...board.units, unit] };
}

function giveTo(board: Board, unitId: string, version: Version): Board {
  return changeUnit(board, unitId, (unit) => ({ ...unit, versions: [...unit.versions, version] }));
}

/**
 * Adds the names of a list. Rows that were there stay; files that had no unit, or one that is in no
 * list, go to theirs now.
 */
export function addNames(board: Board, names: readonly string[], newId: () => string): Board {
  const wanted = new Map(names.map((name) => [plainName(name), name]));
  const known = board.units.map((unit) =>
    wanted.has(plainName(unit.name)) ? { ...unit, isListed: true } : unit,
  );
  const there = new Set(known.map(({ name }) => plainName(name)));
  const added = [...wanted].flatMap(([plain, name]) =>
    there.has(plain) ? [] : [{ id: newId(), name, isListed: true, versions: [] }],
  );
  const units = [...known, ...added];
  return units
    .filter(({ isListed }) => !isListed)
    .reduce(intoList, replaceLoose({ ...board, units }));
}

function replaceLoose(board: Board): Board {
  return board.loose.reduce(fromLoose, board);
}

function fromLoose(board: Board, version: Version): Board {
  const match = matchUnit(version, board.units);
  if (!match) return board;
  const loose = board.loose.filter(({ id }) => id !== version.id);
  return giveTo({ ...board, loose }, match.unit.id, { ...version, by: match.by });
}

/** The files of a row that is in no list go to the row of the list that they name. */
function intoList(board: Board, unit: BoardUnit): Board {
  const version = currentOf(unit);
  const listed = board.units.filter(({ isListed }) => isListed);
  const match = version && matchUnit(version, listed);
  if (!match) return board;
  const rest = { ...board, units: board.units.filter(({ id }) => id !== unit.id) };
  return changeUnit(rest, match.unit.id, (one) => ({
    ...one,
    versions: [...one.versions, ...unit.versions.map((given) => ({ ...given, by: match.by }))],
  }));
}

/** A person says whose a file is; without a unit it gets a row of its own. */
export function assignVersion(board: Board, { version, unitId, newId }: Assignment): Board {
  const rest = withoutVersion(board, version.id);
  const given = { ...version, by: "person" as const };
  return unitId === undefined ? addUnit(rest, given, newId()) : giveTo(rest, unitId, given);
}

type Assignment = {
  readonly version: Version;
  readonly unitId: string | undefined;
  readonly newId: () => string;
};

/** Takes a file away; a row that is in no list goes with its last one. */
export function withoutVersion(board: Board, id: string): Board {
  const isOther = (version: Version) => version.id !== id;
  const units = board.units.flatMap((unit) => {
    const versions = unit.versions.filter(isOther);
    if (versions.length === unit.versions.length) return [unit];
    return versions.length === 0 && !unit.isListed ? [] : [{ ...unit, versions }];
  });
  return { ...board, units, loose: board.loose.filter(isOther) };
}

export function withoutUnit(board: Board, id: string): Board {
  return { ...board, units: board.units.filter((unit) => unit.id !== id) };
}

/** An earlier file counts again. */
export function makeCurrent(board: Board, unitId: string, versionId: string): Board {
  return changeUnit(board, unitId, (unit) => ({
    ...unit,
    versions: [
      ...unit.versions.filter(({ id }) => id !== versionId),
      ...unit.versions.filter(({ id }) => id === versionId),
    ],
  }));
}

/** Changes what is known of some files; rows whose files stay the same stay the same objects. */
export function changeVersions(board: Board, parts: ReadonlyMap<string, Partial<Version>>): Board {
  const change = (version: Version) => changed(version, parts.get(version.id));
  const units = mapSame(board.units, (unit) => {
    const versions = mapSame(unit.versions, change);
    return versions === unit.versions ? unit : { ...unit, versions };
  });
  const loose = mapSame(board.loose, change);
  return units === board.units && loose === board.loose ? board : { ...board, units, loose };
}

function changed(version: Version, part: Partial<Version> = {}): Version {
  const names = Object.keys(part) as (keyof Version)[];
  const isSame = names.every(
    (name) => JSON.stringify(part[name]) === JSON.stringify(version[name]),
  );
  return isSame ? version : { ...version, ...part };
}

function changeUnit(board: Board, id: string, change: (unit: BoardUnit) => BoardUnit): Board {
  const units = board.units.map((unit) => (unit.id === id ? change(unit) : unit));
  return { ...board, units };
}

/** The list itself where nothing in it changes. */
function mapSame<One>(list: readonly One[], change: (one: One) => One): readonly One[] {
  const next = list.map(change);
  return next.some((one, index) => one !== list[index]) ? next : list;
}
