select last from number_series where name = @Name
