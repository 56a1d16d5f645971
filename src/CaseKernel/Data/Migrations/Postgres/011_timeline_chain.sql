-- Each entry names the one before; its words stand for themselves by a salted hash, so that they can be erased and the
-- chain still holds. Entries from before have no hash.
alter table case_timeline add column salt text null;
alter table case_timeline add column words_hash char(64) null;
alter table case_timeline add column hash char(64) null;
alter table case_timeline add column sealed_by int null;

create index ix_case_timeline_unsealed on case_timeline (case_id, seq) where sealed_by is null and hash is not null;
create index ix_case_timeline_sealed on case_timeline (sealed_by) where sealed_by is not null;

-- Signed, each over the one before, so that nothing sealed can be taken away or made up afterwards.
create table timeline_seals (
    number int not null primary key,
    sealed_at timestamptz not null,
    entries text not null,
    statement text not null
);
