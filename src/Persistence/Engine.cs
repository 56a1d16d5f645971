namespace Platform.Persistence;

/// <summary>The database engines that every statement and migration exists for.</summary>
public enum Engine
{
    Postgres,
    SqlServer,
}
