create table zones (
    code varchar(10) not null primary key,
    title_zh varchar(100) not null,
    title_en varchar(100) not null,
    kind varchar(20) not null,
    batch int not null,
    position int not null
);

insert into zones (code, title_zh, title_en, kind, batch, position) values
    ('JA', '静安联动创新区', 'Jing''an Linkage Innovation Zone', 'District', 2, 1),
    ('CN', '长宁联动创新区', 'Changning Linkage Innovation Zone', 'District', 2, 2),
    ('PT', '普陀联动创新区', 'Putuo Linkage Innovation Zone', 'District', 2, 3),
    ('QP', '青浦联动创新区', 'Qingpu Linkage Innovation Zone', 'District', 2, 4),
    ('JD', '嘉定联动创新区', 'Jiading Linkage Innovation Zone', 'District', 2, 5),
    ('JS', '金山联动创新区', 'Jinshan Linkage Innovation Zone', 'District', 2, 6),
    ('HQ', '虹桥国际中央商务区联动创新区', 'Hongqiao International Central Business District Linkage Innovation Zone', 'District', 2, 7),
    ('IR', '上海国际旅游度假区联动创新区', 'Shanghai International Resort Linkage Innovation Zone', 'District', 2, 8),
    ('MH', '闵行联动创新区', 'Minhang Linkage Innovation Zone', 'District', 1, 9),
    ('SJ-CBZ', '松江综合保税区', 'Songjiang Comprehensive Bonded Zone', 'BondedZone', 1, 10),
    ('CHJ-CBZ', '漕河泾综合保税区', 'Caohejing Comprehensive Bonded Zone', 'BondedZone', 1, 11),
    ('FX-CBZ', '奉贤综合保税区', 'Fengxian Comprehensive Bonded Zone', 'BondedZone', 1, 12),
    ('JQ-CBZ', '金桥综合保税区', 'Jinqiao Comprehensive Bonded Zone', 'BondedZone', 1, 13),
    ('QP-CBZ', '青浦综合保税区', 'Qingpu Comprehensive Bonded Zone', 'BondedZone', 1, 14),
    ('JD-CBZ', '嘉定综合保税区', 'Jiading Comprehensive Bonded Zone', 'BondedZone', 1, 15);

create table accounts (
    id uuid not null primary key,
    user_name varchar(100) not null unique,
    display_name varchar(100) not null,
    password_hash varchar(500) not null,
    disabled_at timestamptz null,
    created_at timestamptz not null
);

-- "gateway" is no role of a person: only the gateway's own ticket carries it.
create table account_roles (
    account_id uuid not null references accounts (id),
    role varchar(20) not null check (role in ('applicant', 'officer', 'supervisor', 'operator', 'auditor')),
    primary key (account_id, role)
);

create table organisations (
    id uuid not null primary key,
    kind varchar(20) not null check (kind in ('Domestic', 'Foreign')),
    name_zh varchar(200) not null,
    name_en varchar(200) null,
    credit_code varchar(18) null,
    country varchar(3) null,
    registration_number varchar(50) null,
    created_at timestamptz not null,
    check ((kind = 'Domestic' and credit_code is not null) or (kind = 'Foreign' and country is not null and registration_number is not null))
);

create unique index ux_organisations_credit_code on organisations (credit_code) where credit_code is not null;
create unique index ux_organisations_foreign on organisations (country, registration_number) where registration_number is not null;

create table mandates (
    id uuid not null primary key,
    account_id uuid not null references accounts (id),
    organisation_id uuid not null references organisations (id),
    valid_from date not null,
    valid_to date null
);

create index ix_mandates_account on mandates (account_id);

create table offices (
    code varchar(40) not null primary key,
    title_zh varchar(100) not null,
    title_en varchar(150) not null,
    organ varchar(40) not null
);

create table office_jurisdictions (
    office_code varchar(40) not null references offices (code),
    zone varchar(10) not null,
    matters varchar(60) not null,
    primary key (office_code, zone, matters)
);

create table office_members (
    account_id uuid not null references accounts (id),
    office_code varchar(40) not null references offices (code),
    valid_from date not null,
    valid_to date null,
    primary key (account_id, office_code, valid_from)
);

create table sign_in_attempts (
    user_name varchar(100) not null primary key,
    failures int not null,
    pending int not null,
    last_at timestamptz not null
);

create index ix_sign_in_attempts_last on sign_in_attempts (last_at);

create table sessions (
    id uuid not null primary key,
    account_id uuid not null references accounts (id),
    kind varchar(10) not null check (kind in ('Browser', 'Api')),
    csrf_token varchar(64) not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    idle_until timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz null
);

create index ix_sessions_account on sessions (account_id);
create index ix_sessions_expires on sessions (expires_at);

create table refresh_tokens (
    token_hash varchar(64) not null primary key,
    session_id uuid not null references sessions (id),
    issued_at timestamptz not null,
    used_at timestamptz null
);

create index ix_refresh_tokens_session on refresh_tokens (session_id);
