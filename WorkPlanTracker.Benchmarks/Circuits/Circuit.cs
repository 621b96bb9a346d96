using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace WorkPlanTracker.Benchmarks.Circuits;

/// <summary>One open page without a browser: a real circuit over a real WebSocket.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly HttpClientHandler NoCookies = new() { UseCookies = false, AllowAutoRedirect = false };
    private static readonly HttpClient Web = new(NoCookies) { Timeout = TimeSpan.FromSeconds(60) };

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly string _address;
    private readonly string _cookie;
    private readonly CancellationTokenSource _left = new();
    private byte[][] _awaited = [];
    private TaskCompletionSource<long>? _arrived;
    private string _circuitId = "";
    private string _roots = "";
    private string _state = "";
    private Task _reading = Task.CompletedTask;
    private readonly TaskCompletionSource<long> _callable = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Circuit(string address, string cookie) => (_address, _cookie) = (address, cookie);

    /// <summary>How long it took from StartCircuit to the first batch that held the text, in milliseconds.</summary>
    internal double FirstRowAfter { get; private set; }

    /// <summary>Opens a page and waits until it shows a text.</summary>
    internal static async Task<Circuit> OpenAsync(string address, string path, string cookie, string text)
    {
        var circuit = new Circuit(address, cookie);
        await circuit.StartAsync(path, text);
        return circuit;
    }

    /// <summary>The instant, on the machine's own clock, at which a frame with this text arrives.</summary>
    internal Task<long> ArrivalOf(string text)
    {
        _arrived = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = [Encoding.UTF8.GetBytes(text)];
        return _arrived.Task;
    }

    /// <summary>Calls the component that gave its script a reference of itself; how long until a frame with this text arrives, in milliseconds.</summary>
    internal async Task<double> CallAsync(string method, string arguments, string text)
    {
        var callable = await _callable.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var shown = ArrivalOf(text);
        var sent = Stopwatch.GetTimestamp();
        await InvokeAsync(null, "BeginInvokeDotNetFromJS", w => w.Array(5).Text("2").Nil().Text(method).Number(callable).Text(arguments));
        return Stopwatch.GetElapsedTime(sent, await shown.WaitAsync(TimeSpan.FromSeconds(30))).TotalMilliseconds;
    }

    /// <summary>Leaves as a closed tab does.</summary>
    public async ValueTask DisposeAsync()
    {
        using var form = new MultipartFormDataContent { { new StringContent(_circuitId), "circuitId" } };
        using var request = Request(HttpMethod.Post, "_blazor/disconnect");
        request.Content = form;
        (await Web.SendAsync(request)).Dispose();
        await _left.CancelAsync();
        _socket.Abort();
        await _reading.ContinueWith(static _ => { }, TaskScheduler.Default);
        _socket.Dispose();
        _sending.Dispose();
        _left.Dispose();
    }

    private async Task StartAsync(string path, string text)
    {
        using var page = Request(HttpMethod.Get, path.TrimStart('/'));
        using var answer = await Web.SendAsync(page);
        var html = await answer.Content.ReadAsStringAsync();
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path} answered {answer.StatusCode}.");
        }

        ReadMarkers(html);
        using var negotiate = Request(HttpMethod.Post, "_blazor/negotiate?negotiateVersion=1");
        using var negotiated = await Web.SendAsync(negotiate);
        var token = (string)(await negotiated.Content.ReadFromJsonAsync<JsonObject>())!["connectionToken"]!;
        _socket.Options.SetRequestHeader("Cookie", _cookie);
        _socket.Options.SetRequestHeader("Origin", _address);
        await _socket.ConnectAsync(new Uri($"{_address.Replace("http", "ws", StringComparison.Ordinal)}/_blazor?id={token}"), _left.Token);
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, _left.Token);
        var shown = ArrivalOf(text);
        _reading = Task.Run(ReadAsync);
        var started = Stopwatch.GetTimestamp();
        await InvokeAsync("1", "StartCircuit", w => w.Array(4).Text($"{_address}/").Text($"{_address}{path}").Text("[]").Text(_state));
        var arrived = await shown.WaitAsync(TimeSpan.FromSeconds(60));
        FirstRowAfter = Stopwatch.GetElapsedTime(started, arrived).TotalMilliseconds;
    }

    private void ReadMarkers(string html)
    {
        var operations = new JsonArray();
        foreach (Match match in Marker().Matches(html))
        {
            var marker = JsonNode.Parse(match.Groups[1].Value)!.AsObject();
            if ((string?)marker["type"] == "server" && marker["descriptor"] is not null)
            {
                operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker.DeepClone() });
            }
        }

        _roots = new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
        _state = State().Match(html) is { Success: true } state ? state.Groups[1].Value : "";
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        var message = new MemoryStream();
        var shaken = false;
        try
        {
            while (!_left.IsCancellationRequested)
            {
                message.SetLength(0);
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _socket.ReceiveAsync(buffer.AsMemory(), _left.Token);
                    message.Write(buffer.AsSpan(0, part.Count));
                }
                while (!part.EndOfMessage);
                var arrived = Stopwatch.GetTimestamp();
                var bytes = message.ToArray();
                if (_arrived is { Task.IsCompleted: false } waiting && _awaited.Any(a => bytes.AsSpan().IndexOf(a) >= 0))
                {
                    waiting.TrySetResult(arrived);
                }

                var at = 0;
                if (!shaken)
                {
                    at = Array.IndexOf(bytes, (byte)0x1e) + 1;
                    shaken = true;
                }

                await HandleAsync(bytes, at);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            _arrived?.TrySetException(ended);
        }
    }

    private async Task HandleAsync(byte[] bytes, int at)
    {
        while (at < bytes.Length)
        {
            int length = 0, shift = 0;
            byte part;
            do
            {
                part = bytes[at++];
                length |= (part & 0x7f) << shift;
                shift += 7;
            }
            while ((part & 0x80) != 0);
            if (new PackReader(bytes, at).Read() is object?[] message)
            {
                await AnswerAsync(message);
            }

            at += length;
        }
    }

    private async Task AnswerAsync(object?[] message)
    {
        switch (message[0])
        {
            case 1L when message[3] is "JS.RenderBatch":
                await InvokeAsync(null, "OnRenderCompleted", w => w.Array(2).Number((long)((object?[])message[4]!)[0]!).Nil());
                break;
            case 1L when message[3] is "JS.BeginInvokeJS":
                await InteropAsync((object?[])message[4]!);
                break;
            case 3L when message[2] is "1":
                _circuitId = message[^1] as string ?? "";
                break;
            case 6L:
                await SendAsync(new PackWriter().Array(1).Number(6).Framed());
                break;
            case 7L:
                throw new WebSocketException("The server closed the circuit.");
        }
    }

    private async Task InteropAsync(object?[] arguments)
    {
        var (handle, name) = ((long)arguments[0]!, arguments[1] as string ?? "");
        var result = name == "import" ? "{\"__jsObjectId\":1}" : "null";
        if (handle != 0)
        {
            await InvokeAsync(null, "EndInvokeJSFromDotNet", w => w.Array(3).Number(handle).Bool(true).Text($"[{handle},true,{result}]"));
        }

        if (name == "start" && Reference().Match(arguments[2] as string ?? "") is { Success: true } own)
        {
            _callable.TrySetResult(long.Parse(own.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        if (name == "Blazor._internal.attachWebRendererInterop")
        {
            await InvokeAsync(null, "UpdateRootComponents", w => w.Array(2).Text(_roots).Text(_state));
        }
        else if (name == "Blazor._internal.Virtualize.init" && Reference().Match(arguments[2] as string ?? "") is { Success: true } found)
        {
            await InvokeAsync(null, "BeginInvokeDotNetFromJS", w => w.Array(5).Text("1").Nil().Text("OnSpacerBeforeVisible").Number(long.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).Text("[0,0,600]"));
        }
    }

    private Task InvokeAsync(string? id, string target, Action<PackWriter> arguments)
    {
        var writer = new PackWriter().Array(6).Number(1).EmptyMap();
        _ = id is null ? writer.Nil() : writer.Text(id);
        writer.Text(target);
        arguments(writer);
        writer.Array(0);
        return SendAsync(writer.Framed());
    }

    private async Task SendAsync(byte[] frame)
    {
        await _sending.WaitAsync(_left.Token);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Binary, true, _left.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, $"{_address}/{path}");
        request.Headers.Add("Cookie", _cookie);
        return request;
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex("\"__dotNetObject\":(\\d+)")]
    private static partial Regex Reference();
}
