select id
from representative_offices
where unified_code = @UnifiedCode
