create table skill_posts (
    number varchar(80) not null primary key,
    certificate varchar(60) not null,
    organisation_id uuid not null,
    zone varchar(20) not null,
    employer varchar(200) not null,
    occupation varchar(12) not null,
    title varchar(100) not null,
    level int not null,
    standard varchar(300) not null,
    headcount int not null,
    published_on date not null,
    ended_on date null
);

create index ix_skill_posts_zone on skill_posts (zone, number) where ended_on is null;
create index ix_skill_posts_employer on skill_posts (organisation_id, zone, occupation, level);
create index ix_skill_posts_certificate on skill_posts (certificate);

-- A title's review. Its row is held by every act of officers and members, so that of two the second sees what the first did.
create table panels (
    id uuid not null primary key,
    case_id uuid not null unique,
    version int not null,
    state varchar(20) not null,
    employer varchar(200) not null,
    size int not null,
    quorum int not null,
    votes_until date not null,
    opened_on date not null,
    opened_by uuid not null,
    revealed_at timestamptz null,
    revealed_by uuid null,
    passed boolean null,
    yes int null,
    noes int null,
    average numeric(6, 2) null
);

create table panel_members (
    id uuid not null primary key,
    panel_id uuid not null references panels (id),
    seq int not null,
    state varchar(20) not null,
    organisation varchar(200) not null,
    -- Encrypted: who, where to write to, why not, and the vote, which nobody reads before all are revealed.
    name text not null,
    mail text not null,
    reason text null,
    ballot text null,
    answered_at timestamptz null,
    constraint ux_panel_members unique (panel_id, seq)
);
