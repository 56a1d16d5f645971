alter table cases add column draft_warned_at timestamptz null;

create index ix_cases_drafts on cases (updated_at, id) where submitted_at is null and decided_at is null;
create index ix_case_materials_sha256 on case_materials (sha256);

create table material_removals (
    case_id uuid not null,
    sha256 char(64) not null,
    asked_at timestamptz not null,
    primary key (case_id, sha256)
);
