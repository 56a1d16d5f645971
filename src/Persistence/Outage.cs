using System.Data.Common;
using System.Net.Sockets;

namespace Platform.Persistence;

/// <summary>Tells "the database is away, try again" from "this statement is wrong".</summary>
public static class Outage
{
    // SqlClient gives numbers: no connection (-2, 2, 53, 100xx), database not available (4060, 40613 …), shutdown (6005), deadlock victim (1205).
    private static readonly HashSet<int> SqlServerNumbers = [-2, 2, 53, 121, 1205, 4060, 6005, 10053, 10054, 10060, 10061, 40197, 40501, 40613];

    public static bool Is(Exception exception) => exception switch
    {
        Microsoft.Data.SqlClient.SqlException sql => SqlServerNumbers.Contains(sql.Number),
        DbException db => db.IsTransient || db.InnerException is IOException or SocketException or TimeoutException,
        _ => false,
    };
}
