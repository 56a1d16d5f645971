-- A million cases in Worklist's table, for measuring lists and search (PostgreSQL; psql -f on a migrated, empty worklist-db).
-- Uneven as in life: a few zones and matters have most, one zone 20 cases, one organisation 3.
insert into cases (id, sort_key, number, service, matter, family, zone, organ, organisation_id, title, state, version, assignee_id, due_on, updated_at)
select replace(key, '-', '')::uuid, replace(key, '-', ''), case when n % 25 = 0 then '' else 'RO' || zone || '2026' || lpad(n::text, 7, '0') end,
       'representative-offices', matter, split_part(matter, '.', 1), zone, zone || '-MARKET',
       case when n % 333333 = 0 then '00000000-0000-0000-0000-000000000001' else md5((n % 30000)::text)::uuid end,
       (array['晨','远','宏','博','瑞','泰','嘉','恒','信','达','新','华','国','海','天','金','环','通'])[1 + n * 7 % 18]
         || (array['星','航','图','雅','丰','康','禾','源','诚','通','宇','盛','瀚','洋','成','鼎','球','联'])[1 + n * 11 % 18]
         || (array['贸易','咨询','精密仪器','医药','物流','化工','电子','汽车','时装','乳业','材料','软件'])[1 + n / 13 % 12] || n % 9973
         || case when n % 50021 = 0 then '罕见' else '' end || (array['株式会社','有限公司',' GmbH',' Ltd.'])[1 + n % 4] || '上海代表处',
       case when n % 25 = 0 then 'draft' when n % 100003 = 0 then 'suspended' else (array['submitted','under-review','awaiting-correction','approved','approved','approved','approved','refused'])[1 + n % 8] end,
       1 + n % 7, case when n % 3 = 0 then md5((n % 40)::text)::uuid end, date '2026-01-01' + (n % 400)::int, now()
from (select n,
             lpad(to_hex(1700000000000 + n::bigint * 30000), 12, '0') || '7' || substr(md5(n::text), 1, 19) as key,
             case when n % 50000 = 7 then 'MH' else (array['JA','JA','JA','CN','PT','PT','QP','JD','JS','HQ','HQ','IR'])[1 + (n * 31 % 12)] end as zone,
             (array['ro.establish','ro.establish','ro.change','ro.file','ro.renew','ro.annual-report','ro.annual-report','cos.file','cos.change','bex.exhibit','tal.graduate','tal.employer'])[1 + (n * 17 % 12)] as matter
      from generate_series(1, 1000000) as n) as made;
analyze cases;
