-- What a scanner said of a file. A file that is pending or infected is in quarantine: nobody gets it.
alter table case_materials add scanned_at timestamptz null;
alter table case_materials add scan_found varchar(200) null;
alter table case_materials add scan_after timestamptz null;

create index ix_case_materials_unscanned on case_materials (scan_after, id) where scan in ('pending', 'not-scanned');
create index ix_case_materials_content on case_materials (sha256);

-- Files on their way in. No reference to the case: a draft may be deleted meanwhile, and what was begun then expires.
create table material_uploads (
    id uuid not null primary key,
    case_id uuid not null,
    code varchar(60) not null,
    file_name text not null,
    length bigint not null,
    received bigint not null,
    state varchar(20) not null,
    refusal text null,
    account_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    held_by uuid null,
    held_until timestamptz null
);

create index ix_material_uploads_case on material_uploads (case_id, state);
create index ix_material_uploads_expires on material_uploads (expires_at, id);
