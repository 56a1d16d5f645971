-- Cases of the representative offices' own database, made by arithmetic on @From..@To alone: the same numbers give the same
-- rows. PostgreSQL only. Uneven as in life: zones by Zipf's law, one agent with an eighth of all cases, most cases closed,
-- the young ones open, a long tail of old ones that wait for corrections or are overdue, some drafts, titles in two scripts.
with zipf as materialized (
    -- The r-th of fifteen zones has the weight 1 / r.
    select array_agg(so_far order by rank)::float8[] as bounds
    from (select rank, sum(1.0 / rank) over (order by rank) / sum(1.0 / rank) over () as so_far from generate_series(1, 15) as rank) as ranked
), drawn as (
    select n,
           pg_temp.draw(n, 1) as zone_draw, pg_temp.draw(n, 2) as organisation_draw, pg_temp.draw(n, 3) as state_draw, pg_temp.draw(n, 4) as assignee_draw, pg_temp.draw(n, 5) as title_draw,
           -- Days since it began: a service that grows has more young cases than old ones.
           1000 * pg_temp.draw(n, 6) ^ 1.6 as age
    from generate_series(@From::bigint, @To::bigint) as n
), placed as (
    select *,
           (array['JA','HQ','QP','CN','MH','PT','JD','JS','IR','SJ-CBZ','QP-CBZ','JD-CBZ','FX-CBZ','CHJ-CBZ','JQ-CBZ'])[1 + width_bucket(zone_draw, bounds)] as zone,
           case when state_draw < 0.04 then 'Draft'
                when state_draw < 0.04 + case when age < 10 then 0.6 when age < 30 then 0.15 else 0.012 end then 'open'
                else 'closed' end as phase,
           floor(5000 * organisation_draw ^ 4)::bigint as organisation,
           -- Untouched drafts are deleted after a while, so those that are there are young.
           @Now::timestamptz - age * case when state_draw < 0.04 then 0.02 else 1 end * interval '1 day' as created_at
    from drawn cross join zipf
), stated as (
    select *,
           case phase
               when 'Draft' then 'Draft'
               when 'closed' then (array['Approved','Approved','Approved','Approved','Approved','Approved','Refused','NotAccepted','Withdrawn','Approved'])[1 + floor(10 * title_draw)::int]
               else case when age < 8 then (array['Submitted','Submitted','UnderReview','AwaitingCorrection'])[1 + floor(4 * title_draw)::int]
                         else (array['AwaitingCorrection','AwaitingCorrection','AwaitingCorrection','UnderReview'])[1 + floor(4 * title_draw)::int] end
           end as state,
           lpad(to_hex((extract(epoch from created_at) * 1000)::bigint), 12, '0') as time_part
    from placed
)
insert into cases (id, number, matter, zone, desk, organ, state, version, form_version, form, title, organisation_id, organisation_name,
                   assignee_id, assignee_name, due_on, created_at, updated_at, submitted_at, decided_at)
select (time_part || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid,
       case when phase <> 'Draft' then 'ROE-' || zone || '-' || extract(year from created_at) || '-' || lpad(n::text, 7, '0') end,
       'ro.establish', zone, zone || '|ro.establish', case when zone = any (array['JA','CN','PT','QP','JD','JS','HQ','IR']) then zone || '-AMR' else 'SH-AMR' end,
       state, case phase when 'Draft' then 1 + n % 9 when 'open' then 3 else 5 end, @FormVersion, @Form, pg_temp.title_of(n),
       case organisation when 0 then @Agent::uuid else md5('organisation' || organisation)::uuid end,
       case organisation when 0 then '上海德行商务咨询有限公司' else '企业服务公司 ' || organisation end,
       case when phase = 'closed' or (phase = 'open' and assignee_draw < 0.55) then md5(zone || floor(24 * pg_temp.draw(n, 7) ^ 2))::uuid end,
       case when phase = 'closed' or (phase = 'open' and assignee_draw < 0.55) then '经办人' || floor(24 * pg_temp.draw(n, 7) ^ 2) end,
       case when state in ('Submitted', 'UnderReview') then (created_at + case state when 'Submitted' then 7 else 28 end * interval '1 day')::date else date '9999-12-31' end,
       created_at, created_at + interval '2 days', case when phase <> 'Draft' then created_at + interval '1 hour' end,
       case when phase = 'closed' then created_at + interval '20 days' end
from stated
