# The command briefkit in a container. Mount the folder of a brief at /brief:
#   docker build -t briefkit .
#   docker run --rm --network none -v "$PWD:/brief" briefkit render spec.yaml
FROM python:3.12-slim AS build
WORKDIR /src
COPY . .
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels . && cp constraints.txt /wheels

FROM python:3.12-slim
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir --constraint /wheels/constraints.txt /wheels/briefkit-*.whl \
    && rm -r /wheels \
    && useradd --create-home --uid 1000 desk
USER 1000
WORKDIR /brief
ENTRYPOINT ["briefkit"]
CMD ["--help"]
