package dev.vigil.delivery;
