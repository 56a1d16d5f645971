using System.Data;
using Dapper;
using Platform.Persistence.PersonalData;

namespace Platform.Persistence;

internal static class DapperTypes
{
    private static readonly Lock Gate = new();
    private static bool registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (registered)
                return;
            registered = true;
            // Without removing the built-in map first the handler is ignored.
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
            SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
            SqlMapper.AddTypeHandler(new UtcDateTimeOffsetHandler());
            SqlMapper.AddTypeHandler(new PersonalText.Handler());
            DefaultTypeMap.MatchNamesWithUnderscores = true;
        }
    }

    /// <summary>Instants are written as UTC, because PostgreSQL's driver refuses other offsets, and read as UTC from both drivers.</summary>
    private sealed class UtcDateTimeOffsetHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTimeOffset offset => offset.ToUniversalTime(),
            DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
            _ => throw new DataException($"Not an instant: {value.GetType()}"),
        };

        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = value.ToUniversalTime();
    }
}
