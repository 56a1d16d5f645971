using Aspire.Hosting.ApplicationModel;

using LocalHosting;

namespace Aspire.Hosting;

public static class ParameterResourceBuilderExtensions
{
    /// <summary>Read from Parameters:&lt;name&gt;. Aspire asks when it is missing; here that is an error.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, () => Given(builder, name) ?? throw new DistributedApplicationException(
            $"Parameter '{name}' has no value: set Parameters__{name.Replace('-', '_')} or Parameters:{name} in AppHost/appsettings.json."), secret));

    /// <summary>A constant, as in Aspire: configuration does not override it.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, () => value, secret));

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret = false, bool persist = false) =>
        builder.AddResource(Generated(builder, name, value, secret, persist));

    /// <summary>A database or broker that runs already, by ConnectionStrings:&lt;name&gt;. Nothing is started or created for it.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, string name, string? environmentVariableName = null) =>
        builder.AddResource(new ConnectionStringParameterResource(
            name, () => builder.Configuration[$"ConnectionStrings:{name}"] ?? throw new DistributedApplicationException(
                $"Connection string '{name}' has no value: set ConnectionStrings__{name}."), environmentVariableName));

    public static IResourceBuilder<ParameterResource> WithDescription(
        this IResourceBuilder<ParameterResource> builder, string description, bool enableMarkdown = false)
    {
        builder.Resource.Description = description;
        return builder;
    }

    /// <summary>The password a server makes for itself: always kept, since its data keeps it too.</summary>
    internal static ParameterResource ServerPassword(IDistributedApplicationBuilder builder, string server) =>
        Generated(builder, $"{server}-password", new GenerateParameterDefault { Special = false }, secret: true, persist: true);

    private static ParameterResource Generated(
        IDistributedApplicationBuilder builder, string name, ParameterDefault value, bool secret, bool persist)
    {
        var once = new Lazy<string>(() => Given(builder, name)
            ?? (persist ? ((LocalBuilder)builder).Secrets.GetOrAdd(name, value.GetDefaultValue) : value.GetDefaultValue()));
        return new ParameterResource(name, () => once.Value, secret);
    }

    private static string? Given(IDistributedApplicationBuilder builder, string name) =>
        builder.Configuration[$"Parameters:{name}"] ?? builder.Configuration[$"Parameters:{name.Replace('-', '_')}"];
}
