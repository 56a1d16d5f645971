select body
from tariff_versions
where id = @Id
