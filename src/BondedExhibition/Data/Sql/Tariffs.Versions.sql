select id, kind, valid_from, source, complete, entries, digest, loaded_at
from tariff_versions
order by kind, valid_from, loaded_at, id
