using Aspire.Hosting.ApplicationModel;

namespace LocalHosting;

/// <summary>What WithReference and WithEnvironment mean to a process, in the order of the calls.</summary>
internal static class References
{
    internal static async Task AddAsync(Dictionary<string, string> environment, IResource resource, CancellationToken cancellationToken)
    {
        foreach (var annotation in resource.Annotations)
        {
            switch (annotation)
            {
                case ConnectionReferenceAnnotation connection:
                    environment[connection.Source.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connection.Name}"] =
                        await TextAsync(connection.Source.ConnectionStringExpression);
                    foreach (var (property, value) in connection.Source.GetConnectionProperties())
                        environment[$"{ResourceName.AsVariable(connection.Name)}_{property.ToUpperInvariant()}"] = await TextAsync(value);
                    break;

                case ServiceReferenceAnnotation service:
                    foreach (var endpoint in service.Source.Endpoints())
                    {
                        var url = new EndpointReference(service.Source, endpoint.Name).Url;
                        environment[$"services__{service.Source.Name}__{endpoint.Name}__0"] = url;
                        environment[$"{ResourceName.AsVariable(service.Source.Name)}_{ResourceName.AsVariable(endpoint.Name)}"] = url;
                    }

                    break;

                case EnvironmentAnnotation variable when await variable.Value(cancellationToken) is { } text:
                    environment[variable.Name] = text;
                    break;
            }
        }

        async Task<string> TextAsync(ReferenceExpression expression) => await expression.GetValueAsync(cancellationToken) ?? "";
    }
}
