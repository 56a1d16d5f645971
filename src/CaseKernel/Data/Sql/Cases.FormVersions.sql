select distinct matter, form_version
from cases
