select cast(count(*) as int) from graduate_tries where person = @Person and year <> @Year
