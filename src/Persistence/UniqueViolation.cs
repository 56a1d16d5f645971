using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Platform.Persistence;

/// <summary>Two writers wanted the same key; on SQL Server the number depends on constraint or index.</summary>
public static class UniqueViolation
{
    public static bool Is(DbException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };
}
