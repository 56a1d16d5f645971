select body
from catalogue_versions
where id = @Id
