-- Chance that repeats: a number in [0, 1) for the n-th row and one of its questions.
create function pg_temp.draw(n bigint, question int) returns float8 language sql immutable
    as $$ select (hashint8extended(n, question) & 9007199254740991) / 9007199254740992.0 $$;

create function pg_temp.title_of(n bigint) returns text language sql immutable as $$
    select (array['晨','远','宏','博','瑞','泰','嘉','恒','信','达','新','华','国','海','天','金','环','通'])[1 + n * 7 % 18]
        || (array['星','航','图','雅','丰','康','禾','源','诚','通','宇','盛','瀚','洋','成','鼎','球','联'])[1 + n * 11 % 18]
        || case when n % 4 = 0 then (array['Nordwind','Hoshizora','Blue Harbour','Alpina','Kestrel','Santa Lucia'])[1 + n / 4 % 6] || ' ' else '' end
        || (array['贸易','咨询','精密仪器','医药','物流','化工','电子','汽车','时装','乳业','材料','软件'])[1 + n / 13 % 12] || n % 9973
        || case when n % 50021 = 0 then '罕见' else '' end
        || (array['株式会社','有限公司',' GmbH',' Ltd.'])[1 + n % 4] || '上海代表处' $$;
