create table zones (
    code nvarchar(10) not null primary key,
    title_zh nvarchar(100) not null,
    title_en nvarchar(100) not null,
    kind nvarchar(20) not null,
    batch int not null,
    position int not null
);

insert into zones (code, title_zh, title_en, kind, batch, position) values
    ('JA', N'静安联动创新区', N'Jing''an Linkage Innovation Zone', 'District', 2, 1),
    ('CN', N'长宁联动创新区', N'Changning Linkage Innovation Zone', 'District', 2, 2),
    ('PT', N'普陀联动创新区', N'Putuo Linkage Innovation Zone', 'District', 2, 3),
    ('QP', N'青浦联动创新区', N'Qingpu Linkage Innovation Zone', 'District', 2, 4),
    ('JD', N'嘉定联动创新区', N'Jiading Linkage Innovation Zone', 'District', 2, 5),
    ('JS', N'金山联动创新区', N'Jinshan Linkage Innovation Zone', 'District', 2, 6),
    ('HQ', N'虹桥国际中央商务区联动创新区', N'Hongqiao International Central Business District Linkage Innovation Zone', 'District', 2, 7),
    ('IR', N'上海国际旅游度假区联动创新区', N'Shanghai International Resort Linkage Innovation Zone', 'District', 2, 8),
    ('MH', N'闵行联动创新区', N'Minhang Linkage Innovation Zone', 'District', 1, 9),
    ('SJ-CBZ', N'松江综合保税区', N'Songjiang Comprehensive Bonded Zone', 'BondedZone', 1, 10),
    ('CHJ-CBZ', N'漕河泾综合保税区', N'Caohejing Comprehensive Bonded Zone', 'BondedZone', 1, 11),
    ('FX-CBZ', N'奉贤综合保税区', N'Fengxian Comprehensive Bonded Zone', 'BondedZone', 1, 12),
    ('JQ-CBZ', N'金桥综合保税区', N'Jinqiao Comprehensive Bonded Zone', 'BondedZone', 1, 13),
    ('QP-CBZ', N'青浦综合保税区', N'Qingpu Comprehensive Bonded Zone', 'BondedZone', 1, 14),
    ('JD-CBZ', N'嘉定综合保税区', N'Jiading Comprehensive Bonded Zone', 'BondedZone', 1, 15);

create table accounts (
    id uniqueidentifier not null primary key,
    user_name nvarchar(100) not null unique,
    display_name nvarchar(100) not null,
    password_hash nvarchar(500) not null,
    disabled_at datetimeoffset null,
    created_at datetimeoffset not null
);

-- "gateway" is no role of a person: only the gateway's own ticket carries it.
create table account_roles (
    account_id uniqueidentifier not null references accounts (id),
    role nvarchar(20) not null check (role in ('applicant', 'officer', 'supervisor', 'operator', 'auditor')),
    primary key (account_id, role)
);

create table organisations (
    id uniqueidentifier not null primary key,
    kind nvarchar(20) not null check (kind in ('Domestic', 'Foreign')),
    name_zh nvarchar(200) not null,
    name_en nvarchar(200) null,
    credit_code nvarchar(18) null,
    country nvarchar(3) null,
    registration_number nvarchar(50) null,
    created_at datetimeoffset not null,
    check ((kind = 'Domestic' and credit_code is not null) or (kind = 'Foreign' and country is not null and registration_number is not null))
);

create unique index ux_organisations_credit_code on organisations (credit_code) where credit_code is not null;
create unique index ux_organisations_foreign on organisations (country, registration_number) where registration_number is not null;

create table mandates (
    id uniqueidentifier not null primary key,
    account_id uniqueidentifier not null references accounts (id),
    organisation_id uniqueidentifier not null references organisations (id),
    valid_from date not null,
    valid_to date null
);

create index ix_mandates_account on mandates (account_id);

create table offices (
    code nvarchar(40) not null primary key,
    title_zh nvarchar(100) not null,
    title_en nvarchar(150) not null,
    organ nvarchar(40) not null
);

create table office_jurisdictions (
    office_code nvarchar(40) not null references offices (code),
    zone nvarchar(10) not null,
    matters nvarchar(60) not null,
    primary key (office_code, zone, matters)
);

create table office_members (
    account_id uniqueidentifier not null references accounts (id),
    office_code nvarchar(40) not null references offices (code),
    valid_from date not null,
    valid_to date null,
    primary key (account_id, office_code, valid_from)
);

create table sign_in_attempts (
    user_name nvarchar(100) not null primary key,
    failures int not null,
    pending int not null,
    last_at datetimeoffset not null
);

create index ix_sign_in_attempts_last on sign_in_attempts (last_at);

create table sessions (
    id uniqueidentifier not null primary key,
    account_id uniqueidentifier not null references accounts (id),
    kind nvarchar(10) not null check (kind in ('Browser', 'Api')),
    csrf_token nvarchar(64) not null,
    created_at datetimeoffset not null,
    last_seen_at datetimeoffset not null,
    idle_until datetimeoffset not null,
    expires_at datetimeoffset not null,
    revoked_at datetimeoffset null
);

create index ix_sessions_account on sessions (account_id);
create index ix_sessions_expires on sessions (expires_at);

create table refresh_tokens (
    token_hash nvarchar(64) not null primary key,
    session_id uniqueidentifier not null references sessions (id),
    issued_at datetimeoffset not null,
    used_at datetimeoffset null
);

create index ix_refresh_tokens_session on refresh_tokens (session_id);
